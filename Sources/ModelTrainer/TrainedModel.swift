import TextAnalysis

/// What a trainer hands back.
struct TrainedModel {
    /// The weights, ready to be written.
    var weights: LinearWeights
    /// The figures on the part kept apart; `nil` when nothing was kept apart.
    var report: String?
}
