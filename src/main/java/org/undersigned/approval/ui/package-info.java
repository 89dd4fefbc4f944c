@NullMarked
package org.undersigned.approval.ui;

import org.jspecify.annotations.NullMarked;
