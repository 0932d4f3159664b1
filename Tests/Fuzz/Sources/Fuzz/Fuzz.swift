import CFuzzer
import Glibc

/// `Fuzz TARGET [libFuzzer's options] [CORPUS]`: feeds a target with bytes until one breaks it.
@main
struct Fuzz {
    /// What can be fed, by name.
    private static let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
        "parser": { ParserTarget.run(bytes($0, $1)) },
        "target": { TargetTarget.run(bytes($0, $1)) },
        "decoding": { DecodingTarget.run(bytes($0, $1)) },
        "fields": { FieldsTarget.run(bytes($0, $1)) },
        "api": { APITarget.run(bytes($0, $1)) },
        "search": { SearchTarget.run(bytes($0, $1)) },
    ]

    static func main() {
        guard CommandLine.argc > 1,
            let target = targets[CommandLine.arguments[1]]
        else {
            print("Name a target: \(targets.keys.sorted().joined(separator: ", ")).")
            exit(1)
        }
        // libFuzzer knows nothing of the target's name.
        let arguments = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        pointers.append(nil)
        var count = Int32(arguments.count)
        pointers.withUnsafeMutableBufferPointer { pointers in
            var start = pointers.baseAddress
            exit(LLVMFuzzerRunDriver(&count, &start, target))
        }
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }
}

/// Ends the process when what has to hold does not, so that libFuzzer keeps the input.
func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    precondition(holds, sentence())
}
