using GevinstBot.Benchmarks;
using GevinstBot.Benchmarks.Servers;

// Without arguments it measures messages and cards, with `import` the reading of network files; otherwise it is one of the servers that are measured.
await (args switch
{
    ["floor", var port] => FloorServer.RunAsync(port, Bodies.Prebuilt()),
    ["plain", var port] => FloorServer.RunAsync(port, Bodies.Plain()),
    ["library", var port] => LibraryServer.RunAsync(port),
    ["stock", var port] => StockServer.RunAsync(port),
    ["import"] => Task.Run(ImportBenchmark.Run),
    _ => Benchmark.RunAsync(),
});
