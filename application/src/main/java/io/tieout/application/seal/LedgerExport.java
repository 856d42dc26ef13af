package io.tieout.application.seal;

import io.tieout.application.view.Viewer;
import java.util.function.Consumer;

/** A tenant's whole history with its seals, for whoever verifies it elsewhere. */
public interface LedgerExport {

    /** hands out line after line, so that a long history never stands in memory whole */
    void write(Viewer viewer, Consumer<ExportLine> out);
}
