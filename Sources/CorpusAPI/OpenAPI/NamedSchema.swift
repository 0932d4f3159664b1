/// A schema that others refer to by name.
struct NamedSchema: Sendable {
    let name: String
    /// One sentence.
    let meaning: String
    let schema: Schema

    init(_ name: String, _ meaning: String, _ schema: Schema) {
        self.name = name
        self.meaning = meaning
        self.schema = schema
    }

    /// Where the document holds it.
    var address: String { "#/components/schemas/" + name }

    /// The same object when `fields` leaves members out.
    var selection: NamedSchema {
        NamedSchema(
            name + "Selection", "The members that fields names, of: " + meaning,
            .selection(schema.properties))
    }
}
