/// The SQL of the schema, a constant for each version in a file of its own.
enum Schema {}
