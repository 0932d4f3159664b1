/// Why a trained model that ships with the analysis cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
    /// The model's bytes are not those that training wrote.
    case damaged(String)

    /// One sentence for whoever runs the program: which model, and what to do.
    public var description: String {
        switch self {
        case .damaged(let file): "The model \(file) is damaged; install the program again."
        }
    }
}
