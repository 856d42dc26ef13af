package io.tieout.qbo.wrong;

import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.graphql.wrong.QueryingController;
import io.tieout.twin.wrong.BorrowingTwin;

/** Sees another adapter, bootstrap and the twin. */
public record NosyClient(
        QueryingController controller, StartupProblem problem, BorrowingTwin twin) {}
