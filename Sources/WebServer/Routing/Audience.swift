/// Whom a route is for, where a server tells its clients from its operators.
public enum Audience: Sendable {
    /// Whoever may read the data.
    case clients
    /// Whoever may read the data or is told that they may not, and so needs no token.
    case anyone
    /// Whoever looks after the server; by the second address alone where there is one.
    case operators
    /// Both, and whoever checks from outside whether the server works: by both addresses, and
    /// without the guards that others have to pass.
    case everyone
}
