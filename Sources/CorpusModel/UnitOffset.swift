extension String {
    /// Returns the place that lies this many UTF-16 units from the beginning.
    ///
    /// Finds it in one pass over the bytes before it, without the table of places that the standard library
    /// makes of a whole text first.
    ///
    /// - Returns: `nil` past the end and between the two units of one character.
    public func index(atUTF16 offset: Int) -> String.Index? {
        let bytes = utf8.span
        var units = 0
        var position = 0
        while units < offset, position < bytes.count {
            switch bytes[position] {
            case ..<0x80: (position, units) = (position + 1, units + 1)
            case ..<0xE0: (position, units) = (position + 2, units + 1)
            case ..<0xF0: (position, units) = (position + 3, units + 1)
            default: (position, units) = (position + 4, units + 2)
            }
        }
        return units == offset ? utf8.index(utf8.startIndex, offsetBy: position) : nil
    }
}
