import Commands

await runTradewind()
