using Heja.Browser.Tests.Harness;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]
