package io.tieout.qbo.wrong;

import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.graphql.wrong.QueryingController;
import io.tieout.twin.wrong.BorrowingTwin;
import jakarta.mail.Session;

/** Sees another adapter, bootstrap, the twin and the mail. */
public record NosyClient(
        QueryingController controller, StartupProblem problem, BorrowingTwin twin, Session mail) {}
