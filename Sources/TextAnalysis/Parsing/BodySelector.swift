/// Finds the stretches of a page that are the article's body.
///
/// Every line gets a score for how much it reads like prose, and the best way to part the page into body and
/// surroundings is the one with the highest sum, where each change from one to the other costs: a short line
/// between paragraphs stays (it is a subheading), a long one in a list of links goes. One pass, after Viterbi 1967.
/// A trained model of lines needs to replace `LineScore` alone.
enum BodySelector {
    /// What a change between body and surroundings costs; about what one good paragraph is worth.
    private static let changeCost = 3.0

    /// Returns, for each line, whether it lies in the body.
    static func select(_ scores: [Double]) -> [Bool] {
        guard !scores.isEmpty else { return [] }
        var inside = -changeCost
        var outside = 0.0
        // For each line, whether the best path to each state came from the other one.
        var enters: [Bool] = []
        var leaves: [Bool] = []
        for score in scores {
            enters.append(outside - changeCost > inside)
            leaves.append(inside - changeCost > outside)
            let entered = max(inside, outside - changeCost) + score
            outside = max(outside, inside - changeCost) - score
            inside = entered
        }
        // A page that ends in its body never pays for leaving it.
        var isInside = inside > outside
        var selected = [Bool](repeating: false, count: scores.count)
        for index in scores.indices.reversed() {
            selected[index] = isInside
            if isInside ? enters[index] : leaves[index] { isInside.toggle() }
        }
        return selected
    }
}
