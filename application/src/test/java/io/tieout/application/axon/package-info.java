/**
 * Tests of the bridge on Axon's in-memory engine, where no database helps to keep tenants apart.
 */
@NullMarked
package io.tieout.application.axon;

import org.jspecify.annotations.NullMarked;
