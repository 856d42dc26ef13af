/**
 * The sample data of a demo: accounts that are named for what they show, and their invoices in the
 * states the names speak of. Everything goes the way of any other client: commands and webhooks.
 *
 * <p>Start with {@link io.tieout.bootstrap.demo.seed.SampleWorld}.
 */
@NullMarked
package io.tieout.bootstrap.demo.seed;

import org.jspecify.annotations.NullMarked;
