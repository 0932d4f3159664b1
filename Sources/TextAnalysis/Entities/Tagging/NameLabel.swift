/// What the tagger says of one token: outside of names, or the beginning or inside of a name of a class.
package struct NameLabel: Sendable, Hashable {
    /// 0 for outside; `1 + 2 * class` for a beginning, one more for inside.
    package let rawValue: UInt8

    /// How many labels there are.
    package static let count = 1 + 2 * NameClass.allCases.count
    /// The label of what is no part of a name.
    package static let outside = NameLabel(rawValue: 0)

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package init(_ nameClass: NameClass, isFirst: Bool) {
        rawValue = 1 + 2 * nameClass.rawValue + (isFirst ? 0 : 1)
    }

    /// The class of the name; `nil` outside.
    package var nameClass: NameClass? {
        rawValue == 0 ? nil : NameClass(rawValue: (rawValue - 1) / 2)
    }

    /// Whether a name goes on with this label.
    package var isInside: Bool { rawValue > 0 && rawValue % 2 == 0 }

    /// Whether this label may follow another; a name goes on only after its own beginning.
    package func mayFollow(_ before: NameLabel) -> Bool {
        !isInside || before.rawValue == rawValue || before.rawValue == rawValue - 1
    }
}
