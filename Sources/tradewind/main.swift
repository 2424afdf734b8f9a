import Commands

runTradewind()
