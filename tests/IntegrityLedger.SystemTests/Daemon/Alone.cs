using Xunit;

namespace IntegrityLedger.SystemTests.Daemon;

/// <summary>Situations about whole processes run when no other test does: how soon a node takes over is part of what they say.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
