// What a frontend written against /types.d.ts looks like. It is compiled, not run: every route
// has to be here, and every member that is read has to be declared.
import type { Problem, Queries, Quote, Routes } from "./types";

type Query<Route extends keyof Queries> = Omit<Queries[Route], "format">;

/** Asks a route for JSON; what is wrong comes as a problem. */
async function ask<Route extends keyof Routes & keyof Queries>(
  route: Route, path: string, query: Query<Route>
): Promise<Routes[Route]> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as Array<[string, unknown]>) {
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const response = await fetch(`${path}?${search}`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw (await response.json()) as Problem;
  return (await response.json()) as Routes[Route];
}

/** The paragraph in pieces, the words of a quote apart from those around them. */
function pieces(paragraph: string, quote: Quote): Array<{ text: string; isQuoted: boolean }> {
  const found: Array<{ text: string; isQuoted: boolean }> = [];
  let position = 0;
  for (const part of quote.parts) {
    found.push({ text: paragraph.slice(position, part.start), isQuoted: false });
    found.push({ text: paragraph.slice(part.start, part.end), isQuoted: true });
    position = part.end;
  }
  return [...found, { text: paragraph.slice(position), isQuoted: false }];
}

async function walk(): Promise<string[]> {
  const headlines: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Routes["GET /v1/articles"] = await ask("GET /v1/articles", "/v1/articles", {
      q: "sanctions", entity: ["iran,israel", "-turkey"], has_quotes: true, limit: 100,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const article of page.data) headlines.push(article.headline);
    cursor = page.page.next_cursor;
  } while (cursor !== null);
  return headlines;
}

function suggestion(problem: Problem): string {
  const [first] = problem.errors;
  return first?.suggestion === null ? problem.detail : `${first?.parameter}: ${first?.suggestion}?`;
}

/** Something read from the answer of every route. */
const readers: { [Route in keyof Routes]: (body: Routes[Route]) => string | number | null | undefined } = {
  "GET /": body => body.data.counts?.articles ?? body.data.name,
  "GET /v1/articles": body => body.data[0]?.published_at ?? body.page.total,
  "GET /v1/articles/{id}": body => body.data.paragraphs.map(paragraph => paragraph.text).join("\n"),
  "GET /v1/articles/{id}/entities": body => body.data[0]?.mentions[0]?.span.start,
  "GET /v1/articles/{id}/quotes": body => body.data[0]?.speaker?.name ?? body.data[0]?.speaker_kind,
  "GET /v1/articles/{id}/related": body => body.data[0]?.article.headline,
  "GET /v1/articles/{id}/provenance": body => body.data.removed[0]?.reason,
  "GET /v1/entities": body => body.data[0]?.aliases[0]?.count,
  "GET /v1/entities/{id}": body => body.data.roles[0]?.title,
  "GET /v1/entities/{id}/articles": body => body.links.next ?? body.links.last,
  "GET /v1/entities/{id}/quotes": body => body.data[0]?.cue?.class,
  "GET /v1/entities/{id}/quotes-about": body => body.data[0]?.about[0]?.slug,
  "GET /v1/entities/{id}/mentions": body => body.data[0]?.prefix,
  "GET /v1/entities/{id}/cooccurrences": body => body.data[0]?.evidence[0]?.text,
  "GET /v1/entities/{id}/timeline": body => body.data.buckets[0]?.share,
  "GET /v1/relations/{a}/{b}": body => body.data.quotes_of_a_about_b.total,
  "GET /v1/graph": body => body.data.links[0]?.weight ?? body.data.nodes.length,
  "GET /v1/quotes": body => body.facets?.["speaker"]?.values[0]?.label,
  "GET /v1/quotes/{id}": body => body.data.context[0]?.text,
  "GET /v1/search": body => body.data.did_you_mean[0]?.suggestion,
  "GET /v1/suggest": body => body.data[0]?.label,
  "POST /v1/analyze": body => body.data.quotes[0]?.text,
  "GET /v1/timeline": body => body.data.undated,
  "GET /v1/timeline/quotes": body => body.data.interval,
  "GET /v1/facets/{field}": body => body.data[0]?.count,
  "GET /v1/sources": body => body.data[0]?.slug,
  "GET /v1/authors": body => body.data[0]?.quote_count,
  "GET /v1/types": body => body.data[0]?.entity_count,
  "GET /v1/sourcing": body => body.data.anonymous_rate,
  "GET /v1/stats": body => body.meta.dataset_version,
  "GET /v1/quality": body => body.data.issues[0]?.warning,
  "GET /v1/changes": body => body.data[0]?.change,
  "GET /v1/random": body => body.data.article?.id ?? body.data.quote?.id,
  "GET /v1/feeds/articles.json": body => body.items?.[0]?.title,
  "GET /v1/feeds/articles.rss": body => body.length,
  "GET /v1/feeds/quotes.json": body => body.items?.[0]?.content_text,
  "GET /openapi.json": body => body.openapi,
  "GET /types.d.ts": body => body.length,
  "GET /docs": body => body.length,
  "GET /problems/{code}": body => body.data.advice,
  "GET /livez": body => body.status,
  "GET /readyz": body => body.status,
  "GET /healthz": body => body.status,
  "GET /metrics": body => body.length,
  "GET /version": body => body.version,
};

export { ask, pieces, readers, suggestion, walk };
