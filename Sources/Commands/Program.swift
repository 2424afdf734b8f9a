internal import Arguments

/// Runs the program with the arguments of the process, and ends the process when it fails.
public func runTradewind() async { await Tradewind.main() }
