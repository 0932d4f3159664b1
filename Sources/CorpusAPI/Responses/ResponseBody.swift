import WebServer

/// One kind of object that clients read.
///
/// Bodies are spelled out apart from the model, so that a rename there cannot change what clients read.
protocol ResponseBody: SendableMetatype {
    /// What the object looks like; holds for every object that `write(to:)` writes.
    static var schema: NamedSchema { get }

    /// Writes the object, its keys always in the order of the schema.
    func write(to json: inout JSONWriter)
}

extension JSONWriter {
    /// Writes a member that is an object, or `null`.
    mutating func member(_ name: StaticString, _ body: (some ResponseBody)?) {
        key(name)
        if let body { body.write(to: &self) } else { null() }
    }

    /// Writes a member that is an array of objects.
    mutating func member(_ name: StaticString, _ bodies: some Sequence<some ResponseBody>) {
        key(name)
        array { json in
            for body in bodies { body.write(to: &json) }
        }
    }

    /// Writes a member that is an array of texts.
    mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        array { json in
            for text in texts { json.string(text) }
        }
    }
}
