import CResources

/// A file of weights or words that is part of the program.
enum Resource {
    /// Returns the bytes of the resource of that name, which must be one.
    static func bytes(_ name: String) -> [UInt8] {
        let file = unsafe chancery_resource_named(name)
        precondition(unsafe file.bytes != nil, "there is no resource \(name)")
        return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
