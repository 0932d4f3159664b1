import CorpusModel
import Testing

@Suite struct OfficeTests {
    @Test(arguments: [
        Office(body: "Russia", title: "foreign minister", year: 2026),
        Office(body: "White House", title: "press secretary", year: nil),
    ])
    func `an office is read from its line`(_ office: Office) {
        #expect(Office(text: office.text) == office)
    }

    @Test(arguments: ["", "Sergey Lavrov", "Russia / president", "Russia / president / soon"])
    func `what is no line of an office is none`(_ text: String) {
        #expect(Office(text: text) == nil)
    }
}
