package io.tieout.bootstrap.wiring;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Looks at what the app sends to the database: tests count statements with it. */
public interface DatabaseWatch extends UnaryOperator<DataSource> {}
