package io.tieout.twin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a twin is started.
 *
 * @param port of 127.0.0.1; 0 for any free one
 * @param data the folder in which books are kept between runs; without one they are forgotten
 * @param seed decides tokens, event ids and which calls a rate of failures hits
 * @param machine the clock that companies on a running clock follow
 */
public record TwinOptions(int port, Optional<Path> data, long seed, InstantSource machine) {

    public static final int USUAL_PORT = 8090;

    /** Any free port, nothing kept, seed 1. */
    public static TwinOptions inMemory() {
        return new TwinOptions(0, Optional.empty(), 1, InstantSource.system());
    }

    public TwinOptions withPort(int other) {
        return new TwinOptions(other, data, seed, machine);
    }

    public TwinOptions withData(Path folder) {
        return new TwinOptions(port, Optional.of(folder), seed, machine);
    }

    public TwinOptions withSeed(long other) {
        return new TwinOptions(port, data, other, machine);
    }

    public TwinOptions withMachine(InstantSource other) {
        return new TwinOptions(port, data, seed, other);
    }
}
