import CorpusModel
import Testing

@Suite struct EntityTypeTests {
    @Test(arguments: EntitySubtype.allCases)
    func `every subtype belongs to one type`(_ subtype: EntitySubtype) {
        #expect(EntityType.allCases.count { $0.subtypes.contains(subtype) } == 1)
    }
}
