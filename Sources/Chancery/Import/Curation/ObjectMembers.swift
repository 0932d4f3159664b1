/// The members of one object of a curation file, by name.
struct ObjectMembers {
    /// What the object is, for messages.
    let what: String
    let place: PlacedJSON.Place
    private let values: [String: PlacedJSON]

    init(what: String, place: PlacedJSON.Place, _ members: [PlacedJSON.Member]) {
        self.what = what
        self.place = place
        // No name stands twice in what the reader lets through.
        values = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    subscript(name: String) -> PlacedJSON? { values[name] }
}
