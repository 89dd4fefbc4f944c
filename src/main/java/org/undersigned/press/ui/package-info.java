@NullMarked
package org.undersigned.press.ui;

import org.jspecify.annotations.NullMarked;
