extension Schema {
    /// What the seed folder looked like when the dataset was made, so that a restart need not read it.
    static let version4 = """
        ALTER TABLE dataset ADD COLUMN seed_stamp TEXT;
        """
}
