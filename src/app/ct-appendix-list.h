/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-printout.h"

G_BEGIN_DECLS

#define CT_TYPE_APPENDIX_LIST (ct_appendix_list_get_type ())

G_DECLARE_FINAL_TYPE (CtAppendixList, ct_appendix_list, CT, APPENDIX_LIST, GtkWidget)

GtkWidget *ct_appendix_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_appendix_list_bind (CtAppendixList *self, CtPageSetup *setup, CtPageStyle *style);
void ct_appendix_list_show_printout (CtAppendixList *self, CtPrintout *printout);

G_END_DECLS
