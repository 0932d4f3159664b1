/// The readers of a database that are not lent.
struct ReaderPool {
    private var idle: [Reader]
    /// How often all readers were replaced.
    private(set) var age = 0

    /// Creates a pool of readers of one file.
    init(_ readers: [Reader]) { idle = readers }

    /// Lends a reader; `nil` when none is idle.
    mutating func take() -> Reader? { idle.popLast() }

    /// Takes a reader back, unless others have taken its place since the pool had that age.
    mutating func put(_ reader: Reader, from age: Int) {
        if age == self.age { idle.append(reader) }
    }

    /// Puts readers of another file in place of all there are.
    mutating func replace(by readers: [Reader]) {
        idle = readers
        age += 1
    }
}
