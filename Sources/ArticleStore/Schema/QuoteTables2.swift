extension Schema {
    /// Why quotes have the speakers they have, and which quotes are of the same words.
    static let quotes2 = """
        ALTER TABLE quote ADD COLUMN explanation BLOB;
        ALTER TABLE quote ADD COLUMN words_hash INTEGER;

        CREATE INDEX quote_words ON quote (words_hash, article_id, position);

        """
}
