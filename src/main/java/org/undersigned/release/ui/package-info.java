@NullMarked
package org.undersigned.release.ui;

import org.jspecify.annotations.NullMarked;
