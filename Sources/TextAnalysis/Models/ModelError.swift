/// Why a trained model that ships with the analysis cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
    /// There is no such file among the resources, or it cannot be read.
    case missing(String)
    /// The file's bytes are not those that training wrote.
    case damaged(String)

    /// One sentence for whoever runs the program: which file, and what to do.
    public var description: String {
        switch self {
        case .missing(let file):
            "The model \(file) is missing beside the program; install it again with its resources."
        case .damaged(let file):
            "The model \(file) is damaged; install the program again with its resources."
        }
    }
}
