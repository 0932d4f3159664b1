extension CaseIterable where Self: RawRepresentable<String> {
    /// The names of all cases as served.
    static var names: [String] { allCases.map(\.rawValue) }
}
