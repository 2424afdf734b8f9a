// Prints a table of ratios taken in one run. The first argument is the built program; `--memory`
// is what the program calls itself with to measure memory.
import Foundation

if CommandLine.arguments.contains("--loop") {
    let input = MixedCues.subRip(count: 100_000)
    for _ in 0..<300 { _ = try ConversionBenchmark.convert(input) }
} else if CommandLine.arguments.contains("--memory") {
    try MemoryBenchmark.child()
} else {
    var rows = try ConversionBenchmark.rows()
    rows.append(try MemoryBenchmark.row())
    if CommandLine.arguments.count > 1 {
        rows += try FilesBenchmark.rows(program: CommandLine.arguments[1])
    }
    print("")
    for row in rows { print(row.text) }
    if rows.contains(where: { !$0.passes }) { exit(1) }
}
