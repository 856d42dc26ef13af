/** The way of a browser to Intuit and back, against the twin. */
@NullMarked
package io.tieout.qbo.callback;

import org.jspecify.annotations.NullMarked;
