package io.tieout.bootstrap.demo;

import java.nio.file.Path;

/**
 * How a demo is started.
 *
 * @param dataFolder everything that is kept between two runs
 * @param programFolder where the database's programs are unpacked
 * @param port where Tieout answers; 0 for any free one
 * @param twinPort where the local accounting system answers; 0 for any free one
 * @param hasSample whether the sample data is made
 * @param twinSeed decides which calls a rate of failures hits
 */
public record DemoOptions(
        Path dataFolder,
        Path programFolder,
        int port,
        int twinPort,
        boolean hasSample,
        long twinSeed) {

    private static final long USUAL_SEED = 1;

    /** the usual demo in this folder */
    public static DemoOptions in(Path dataFolder, int port, int twinPort) {
        return new DemoOptions(
                dataFolder, dataFolder.resolve("programs"), port, twinPort, true, USUAL_SEED);
    }

    public DemoOptions withoutSample() {
        return new DemoOptions(dataFolder, programFolder, port, twinPort, false, twinSeed);
    }

    public DemoOptions withProgramsIn(Path folder) {
        return new DemoOptions(dataFolder, folder, port, twinPort, hasSample, twinSeed);
    }

    public DemoOptions withTwinSeed(long seed) {
        return new DemoOptions(dataFolder, programFolder, port, twinPort, hasSample, seed);
    }
}
