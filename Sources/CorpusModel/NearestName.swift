/// Finds what somebody probably meant by a name that does not exist.
public enum NearestName {
    /// Longer names are not compared, so that a long value costs nothing.
    private static let longestBytes = 80
    /// A single letter begins too many names to mean one of them.
    private static let shortestBeginning = 2

    /// Returns the candidate that takes the fewest edits, else one that goes on where the name ends.
    ///
    /// Near is at most one edit for three bytes of the name, and at least one. The first of equally near
    /// candidates wins, and the first of those that begin with the name; `nil` when there is neither.
    public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= longestBytes else { return nil }
        var limit = max(1, wanted.count / 3)
        var nearest: String?
        var longer: String?
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            guard other.count <= longestBytes else { continue }
            if longer == nil, wanted.count >= shortestBeginning, other.starts(with: wanted) {
                longer = candidate
            }
            guard abs(other.count - wanted.count) <= limit else { continue }
            let edits = distance(wanted, other)
            guard edits <= limit, nearest == nil || edits < limit else { continue }
            nearest = candidate
            limit = edits
        }
        return nearest ?? longer
    }

    /// Counts insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    ///
    /// The optimal string alignment distance, in three rows.
    public static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                var edits = min(
                    last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    edits = min(edits, beforeLast[column - 1] + 1)
                }
                current.append(edits)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
