/// Finds the integer key of what the world knows by id or slug.
enum RowKey {
    /// Returns the key of an article.
    static func article(_ idOrSlug: String, on connection: borrowing Connection) throws -> Int? {
        try key("article", idOrSlug, on: connection)
    }

    /// Returns the key of an entity, which may be found by an id or slug that an editor has taken from it.
    static func entity(_ idOrSlug: String, on connection: borrowing Connection) throws -> Int? {
        try key("entity", idOrSlug, on: connection)
            ?? connection.integer(
                "SELECT entity FROM former_name WHERE name = ?", [.text(idOrSlug)])
    }

    /// Returns the key of a quote.
    static func quote(_ idOrSlug: String, on connection: borrowing Connection) throws -> Int? {
        try key("quote", idOrSlug, on: connection)
    }

    /// Returns the id of the row that has it as its id or slug.
    static func id(
        of idOrSlug: String, in table: String, on connection: borrowing Connection
    ) throws -> String? {
        try connection.text("SELECT id FROM \(table) WHERE id = ?", [.text(idOrSlug)])
            ?? connection.text(
                "SELECT id FROM \(table) WHERE slug = ? ORDER BY id LIMIT 1", [.text(idOrSlug)])
    }

    /// Returns the id of an entity, which may be found by an id or slug that an editor has taken from it.
    static func entityID(
        of idOrSlug: String, on connection: borrowing Connection
    ) throws -> String? {
        try id(of: idOrSlug, in: "entity", on: connection)
            ?? connection.text(
                """
                SELECT id FROM former_name CROSS JOIN entity ON entity.key = former_name.entity
                WHERE former_name.name = ?
                """, [.text(idOrSlug)])
    }

    private static func key(
        _ table: String, _ idOrSlug: String, on connection: borrowing Connection
    ) throws -> Int? {
        try connection.integer("SELECT key FROM \(table) WHERE id = ?", [.text(idOrSlug)])
            ?? connection.integer(
                "SELECT key FROM \(table) WHERE slug = ? ORDER BY id LIMIT 1", [.text(idOrSlug)])
    }
}
