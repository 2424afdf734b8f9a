import TestSupport
import Testing

@testable import TimedText

@Suite struct CuePlacementTests {
    private typealias Placement = CueText.Placement

    @Test(arguments: 1...9)
    func alignmentsComeBackFromTheirSettings(_ alignment: UInt8) {
        let settings = Placement(alignment: alignment).settings()
        let (placement, isExact) = Placement.nearest(to: settings)
        #expect(isExact)
        // The usual place needs no words.
        #expect(placement == Placement(alignment: alignment == 2 ? 0 : alignment))
    }

    @Test func alignmentsStandWhereTheConventionSays() {
        #expect(Placement().settings().isDefault)
        #expect(Placement(alignment: 2).settings().isDefault)
        #expect(Placement(alignment: 8).settings().line == .number(0))
        let middleLeft = Placement(alignment: 4).settings()
        #expect(middleLeft.line == .percentage(50))
        #expect(middleLeft.lineAlign == .center)
        #expect(middleLeft.position == 0)
        #expect(middleLeft.positionAlign == .lineLeft)
        #expect(middleLeft.align == .left)
        let bottomRight = Placement(alignment: 3).settings()
        #expect(bottomRight.line == .auto)
        #expect(bottomRight.position == 100)
        #expect(bottomRight.positionAlign == .lineRight)
        #expect(bottomRight.align == .right)
    }

    @Test func aPointIsAPercentage() {
        let settings = Placement(
            alignment: 9, position: Region.Point(x: 96, y: 72)
        ).settings()
        #expect(settings.position == 25)
        #expect(settings.positionAlign == .lineRight)
        #expect(settings.line == .percentage(25))
        #expect(settings.lineAlign == .start)
        #expect(settings.align == .right)
    }

    @Test func pointsComeBackEvenWhenPercentagesWereRounded() {
        for seed in SeededGenerator.seeds() {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<300 {
                let resolution =
                    Bool.random(using: &random)
                    ? Placement.defaultResolution : Region.Point(x: 1920, y: 1080)
                let alignment = UInt8.random(in: 0...9, using: &random)
                let point = Region.Point(
                    x: Double(Int.random(in: 0...Int(resolution.x), using: &random)),
                    // Half the height is what an alignment alone may mean.
                    y: Double(Int.random(in: 0..<Int(resolution.y / 2), using: &random)))
                var settings = Placement(alignment: alignment, position: point)
                    .settings(resolution: resolution)
                // As WebVTT may write them.
                settings.position = settings.position.map { ($0 * 1000).rounded() / 1000 }
                let (placement, isExact) = Placement.nearest(to: settings, resolution: resolution)
                #expect(isExact, "seed \(seed)")
                #expect(placement.position == point, "seed \(seed)")
                #expect(placement.alignment == (alignment == 2 ? 0 : alignment), "seed \(seed)")
            }
        }
    }

    @Test func whatHasNoAlignmentGetsTheNearest() {
        func nearest(_ change: (inout CueSettings) -> Void) -> (UInt8, Bool) {
            var settings = CueSettings()
            change(&settings)
            let (placement, isExact) = Placement.nearest(to: settings)
            return (placement.alignment, isExact)
        }
        #expect(nearest { $0.line = .percentage(10) } == (8, false))
        #expect(nearest { $0.line = .number(1) } == (8, false))
        #expect(nearest { $0.line = .number(-1) } == (0, false))
        #expect(nearest { $0.line = .percentage(90) } == (0, false))
        #expect(nearest { $0.align = .start } == (1, false))
        #expect(nearest { $0.align = .end } == (3, false))
        #expect(nearest { $0.size = 50 } == (0, false))
        #expect(nearest { $0.position = 10 } == (1, false))
        #expect(nearest { $0.line = .number(.infinity) } == (0, false))
        #expect(
            nearest { $0.coordinates = CueSettings.Coordinates(x1: 1, x2: 2, y1: 3, y2: 4) }
                == (0, true))
    }
}
