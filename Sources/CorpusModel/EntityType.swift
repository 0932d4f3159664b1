/// What kind of thing an entity is.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
    case person
    case organization
    case place
    case facility
    case vessel
    case aircraft
    case weapon
    case agreement
    case event
    case other

    /// The finer kinds within it.
    public var subtypes: [EntitySubtype] {
        switch self {
        case .person, .vessel, .aircraft: []
        case .organization:
            [
                .government, .alliance, .military, .media, .company, .thinkTank, .party, .court,
                .university, .armedGroup,
            ]
        case .place: [.country, .city, .region, .water]
        case .facility: [.base, .building]
        case .weapon: [.missile, .airDefense, .satelliteSystem]
        case .agreement: [.treaty, .law, .resolution, .strategy]
        case .event: [.summit, .war, .operation, .election]
        case .other: [.award, .work, .ideology]
        }
    }
}

/// A finer kind within an `EntityType`.
public enum EntitySubtype: String, Sendable, Hashable, CaseIterable {
    // Organizations.
    case government
    case alliance
    case military
    case media
    case company
    case thinkTank = "think_tank"
    case party
    case court
    case university
    case armedGroup = "armed_group"
    // Places.
    case country
    case city
    case region
    case water
    // Facilities.
    case base
    case building
    // Weapons.
    case missile
    case airDefense = "air_defense"
    case satelliteSystem = "satellite_system"
    // Agreements.
    case treaty
    case law
    case resolution
    case strategy
    // Events.
    case summit
    case war
    case operation
    case election
    // Other.
    case award
    case work
    case ideology
}
