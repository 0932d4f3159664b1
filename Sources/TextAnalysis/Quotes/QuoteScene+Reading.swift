/// How the letters of an article are read.
extension QuoteScene {
    /// Returns a number for a run of letters; of a longer one, its two ends count.
    func hash(_ range: Range<Int>, longest: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ part: Range<Int>) {
            for letter in letters[part] { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
        }
        if range.count <= longest {
            add(range)
        } else {
            add(range.prefix(longest / 3))
            hash = hash &* 31
            add(range.suffix(longest / 3))
        }
        return hash
    }

    /// Returns a number for the verbs, speakers, quotations and breaks of a run, all else left out.
    func spine(_ range: Range<Int>) -> UInt64 {
        // Farther away than this the letters say nothing any more.
        guard range.count <= 40 else { return 1 }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var last: UInt8 = 0
        for letter in letters[range] {
            let kept: UInt8
            switch letter {
            case UInt8(ascii: "V"), UInt8(ascii: "v"), UInt8(ascii: "g"), UInt8(ascii: "h"),
                UInt8(ascii: "A"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
                UInt8(ascii: "Q"):
                kept = letter
            case UInt8(ascii: "N"), UInt8(ascii: "O"), UInt8(ascii: "P"), UInt8(ascii: "R"),
                UInt8(ascii: "I"), UInt8(ascii: "W"), UInt8(ascii: "U"):
                kept = UInt8(ascii: "n")
            default: continue
            }
            if kept == last { continue }
            last = kept
            hash = (hash ^ UInt64(kept)) &* 0x100_0000_01b3
        }
        return hash
    }

    /// Returns the first candidate that begins at or after a token.
    func firstCandidate(atOrAfter token: Int) -> Int {
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].tokens.lowerBound < token {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Says how a candidate, the letters `start` to `end`, stands to the verb of its clause, and which that is.
    func subjectCode(from start: Int, to end: Int) -> (code: UInt64, verb: Int?) {
        var next = end + 1
        while next < letters.count, letters[next] == UInt8(ascii: "x") { next += 1 }
        guard next < letters.count else { return (0, nil) }
        switch letters[next] {
        case UInt8(ascii: "V"): return (1, Int(letterTokens[next]))
        case UInt8(ascii: "v"): return (2, Int(letterTokens[next]))
        case UInt8(ascii: "g"), UInt8(ascii: "h"): return (3, Int(letterTokens[next]))
        case UInt8(ascii: "s"): return (4, nil)
        case UInt8(ascii: ":"): return (10, nil)
        case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "o"), UInt8(ascii: "f"),
            UInt8(ascii: "W"):
            // Past an apposition or what hangs on the noun.
            var far = next + 1
            while far < letters.count, far - next < 14 {
                switch letters[far] {
                case UInt8(ascii: "V"):
                    if letters[far - 1] != UInt8(ascii: "W") { return (5, Int(letterTokens[far])) }
                case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "Q"):
                    far = letters.count
                default: break
                }
                far += 1
            }
        default: break
        }
        guard start > 0 else { return (0, nil) }
        switch letters[start - 1] {
        case UInt8(ascii: "V"): return (6, Int(letterTokens[start - 1]))
        case UInt8(ascii: "g"): return (7, Int(letterTokens[start - 1]))
        case UInt8(ascii: "v"), UInt8(ascii: "h"): return (8, Int(letterTokens[start - 1]))
        case UInt8(ascii: "p") where start > 1 && letters[start - 2] == UInt8(ascii: "A"):
            return (9, Int(letterTokens[start - 2]))
        case UInt8(ascii: "o"), UInt8(ascii: "f"), UInt8(ascii: "p"): return (11, nil)
        default: return (0, nil)
        }
    }

    /// Says where a candidate stands to a verb: side, letters between, other candidates between.
    func relation(of candidate: ClosedRange<Int>, toLetter verb: Int) -> UInt64 {
        let isLeft = candidate.upperBound < verb
        let between =
            isLeft
            ? candidate.upperBound + 1..<verb
            : verb + 1..<max(verb + 1, candidate.lowerBound)
        var others: UInt64 = 0
        for letter in letters[between.prefix(12)] {
            switch letter {
            case UInt8(ascii: "N"), UInt8(ascii: "O"), UInt8(ascii: "P"), UInt8(ascii: "R"),
                UInt8(ascii: "W"), UInt8(ascii: "I"):
                others = min(others + 1, 2)
            case UInt8(ascii: "."), UInt8(ascii: "/"): return 63
            default: break
            }
        }
        return (isLeft ? 1 : 0) | others << 1 | min(FeatureHasher.bucket(between.count), 7) << 3
    }

    /// Returns the word at a token beside a candidate or quotation; names count as one, marks as themselves.
    func neighbour(_ token: Int, sameBlockAs other: Int) -> UInt64 {
        guard document.tokens.indices.contains(token),
            document.tokens[token].block == document.tokens[other].block
        else { return 1 }
        let word = document.tokens[token]
        if word.isWord, word.isCapitalized, !word.shape.contains(.opensSentence) { return 2 }
        if word.kind == .number { return 3 }
        if word.kind == .quoteMark { return 4 }
        if word.kind == .dash { return 5 }
        return word.hash.value
    }

    /// Says how a candidate stands to the beginning of its sentence.
    func opening(of candidate: SpeakerCandidate) -> UInt64 {
        let sentence = document.sentences[Int(document.tokens[candidate.head].sentence)]
        let distance = candidate.tokens.lowerBound - sentence.lowerBound
        return FeatureHasher.bucket(distance)
    }

    /// Says how the words of a quotation look: how many, how they are capitalised, what they hold.
    func look(of segment: QuotedSegment) -> UInt64 {
        var words = 0
        var capitals = 0
        var hasStop = false
        var hasSubject = false
        for index in segment.inner.prefix(12) {
            let token = document.tokens[index]
            if token.isWord {
                words += 1
                if token.isCapitalized { capitals += 1 }
                if roles[index].contains(.pronoun) || roles[index].contains(.auxiliary) {
                    hasSubject = true
                }
            } else if token.kind == .stop, index + 1 < segment.inner.upperBound {
                hasStop = true
            }
        }
        let length: UInt64 = words < 5 ? UInt64(words) : words < 9 ? 5 : 6
        let startsCapital = document.tokens[segment.inner.lowerBound].isCapitalized
        let casing: UInt64 =
            capitals == words ? 3 : capitals * 2 > words ? 2 : startsCapital ? 1 : 0
        return length | casing << 3 | (hasStop ? 1 : 0) << 5 | (hasSubject ? 1 : 0) << 6
    }
}
