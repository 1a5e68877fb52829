/** Workbooks in forms and downloads. */
@NullMarked
package dev.winnow.http.workbook;

import org.jspecify.annotations.NullMarked;
