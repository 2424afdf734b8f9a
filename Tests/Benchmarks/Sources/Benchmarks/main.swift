// Prints a table of ratios taken in one run. The first argument is the built program; with `--lines`
// only line breaking is measured, with `--timing` only timing, with `--search` only the search in
// memories (with `--large` in ten million texts), with `--releases` only bundles and streams, with
// `--peers` other engines beside the search. With `--memory`, `--once COUNT` or `--loop` the program
// does one piece of work, for a parent process or a profiler.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "--memory": try MemoryBenchmark.child()
case "--server":
    for row in try ServerBenchmark.rows(program: arguments.last ?? "") { print(row.text) }
case "--once": try GrowthBenchmark.child(count: Int(arguments.last ?? "") ?? 0)
case "--search":
    let rows = try SearchBenchmark.rows(large: arguments.contains("--large"))
    for row in rows { print(row.text) }
    if rows.contains(where: { !$0.passes }) { exit(1) }
case "--peers": try PeersBenchmark.run(count: Int(arguments.last ?? "") ?? 1_000_000)
case "--releases":
    let rows = try ReleaseBenchmark.rows(
        program: arguments.dropFirst().first ?? ReleaseBenchmark.builtProgram)
    for row in rows { print(row.text) }
    if rows.contains(where: { !$0.passes }) { exit(1) }
case "--timing": for row in try TimingBenchmark.rows() { print(row.text) }
case "--loop":
    let input = MixedCues.subRip(count: 100_000)
    for _ in 0..<300 { _ = try ConversionBenchmark.convert(input) }
case "--concordance":
    let rows = try ConcordanceBenchmark.rows()
    for row in rows { print(row.text) }
    if rows.contains(where: { !$0.passes }) { exit(1) }
default:
    var rows = try LineBreakBenchmark.rows()
    if arguments.first != "--lines" {
        rows += try TimingBenchmark.rows()
        rows += try SearchBenchmark.rows()
        rows += try ConversionBenchmark.rows()
        rows += try GrowthBenchmark.rows()
        rows += try ConcordanceBenchmark.rows()
        rows.append(try MemoryBenchmark.row())
        if let program = arguments.first {
            rows += try CheckBenchmark.rows(program: program)
            rows += try FilesBenchmark.rows(program: program)
            rows += try ServerBenchmark.rows(program: program)
            rows += try ReleaseBenchmark.rows(program: program)
        }
    }
    print("")
    for row in rows { print(row.text) }
    if rows.contains(where: { !$0.passes }) { exit(1) }
}
