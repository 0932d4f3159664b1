enum Settings {
    static let all: [Setting] = []
}
