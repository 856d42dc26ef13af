/**
 * The PostgreSQL server that a demo brings along: its program files, its data kept on disk between
 * two runs, and the server of a killed run that is still there.
 *
 * <p>It costs a quarter of a second per start and is as durable as any other PostgreSQL; production
 * brings its own server and never comes here. It knows no table. Start with {@link
 * io.tieout.bootstrap.database.EmbeddedServer}.
 */
@NullMarked
package io.tieout.bootstrap.database;

import org.jspecify.annotations.NullMarked;
