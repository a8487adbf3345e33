using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Backline.Benchmarks -- --filter '*' --job short --inProcess
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
