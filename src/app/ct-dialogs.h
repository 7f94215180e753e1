/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtUnsavedAnswer:
 * @CT_UNSAVED_SAVE: write the changes to the file first
 * @CT_UNSAVED_DISCARD: let the changes go
 */
typedef enum
{
  CT_UNSAVED_SAVE,
  CT_UNSAVED_DISCARD,
} CtUnsavedAnswer;

/**
 * CtConflictAnswer:
 * @CT_CONFLICT_SAVE_AS: write to another file
 * @CT_CONFLICT_OVERWRITE: write over what someone else wrote
 * @CT_CONFLICT_RELOAD: read what someone else wrote and drop the own changes
 */
typedef enum
{
  CT_CONFLICT_SAVE_AS,
  CT_CONFLICT_OVERWRITE,
  CT_CONFLICT_RELOAD,
} CtConflictAnswer;

/**
 * CtDraftAnswer:
 * @CT_DRAFT_OPEN_DRAFT: go on with the changes that were not saved
 * @CT_DRAFT_OPEN_FILE: look at what was saved; the draft stays for now
 */
typedef enum
{
  CT_DRAFT_OPEN_DRAFT,
  CT_DRAFT_OPEN_FILE,
} CtDraftAnswer;

/* Each pair reports that the user closed the dialog as G_IO_ERROR_CANCELLED. */

void ct_dialogs_open_plan_async (GtkWindow *parent,
                                 GFile *folder,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *ct_dialogs_open_plan_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ct_dialogs_save_plan_async (GtkWindow *parent,
                                 GFile *file,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *ct_dialogs_save_plan_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ct_dialogs_save_copy_async (GtkWindow *parent,
                                 GFile *folder,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *ct_dialogs_save_copy_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ct_dialogs_open_pdf_async (GtkWindow *parent,
                                GFile *folder,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GFile *ct_dialogs_open_pdf_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CtExportKind:
 *
 * What is written for other programs.
 */
typedef enum
{
  CT_EXPORT_PDF,
  CT_EXPORT_PNG,
  CT_EXPORT_SVG,
  CT_EXPORT_CALENDAR,
} CtExportKind;

void ct_dialogs_export_async (GtkWindow *parent,
                              CtExportKind kind,
                              GFile *folder,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GFile *ct_dialogs_export_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void ct_dialogs_ask_unsaved_async (GtkWindow *parent,
                                   const char *plan_name,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean ct_dialogs_ask_unsaved_finish (GAsyncResult *result,
                                        CtUnsavedAnswer *answer,
                                        GError **error);

void ct_dialogs_ask_conflict_async (GtkWindow *parent,
                                    const char *file_name,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean ct_dialogs_ask_conflict_finish (GAsyncResult *result,
                                         CtConflictAnswer *answer,
                                         GError **error);

void ct_dialogs_ask_revert_async (GtkWindow *parent,
                                  const char *file_name,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean ct_dialogs_ask_revert_finish (GAsyncResult *result, GError **error);

void ct_dialogs_ask_draft_async (GtkWindow *parent,
                                 const char *description,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean ct_dialogs_ask_draft_finish (GAsyncResult *result, CtDraftAnswer *answer, GError **error);

void ct_dialogs_ask_delete_draft_async (GtkWindow *parent,
                                        const char *plan_name,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean ct_dialogs_ask_delete_draft_finish (GAsyncResult *result, GError **error);

void ct_dialogs_show_error (GtkWindow *parent, const char *title, const char *text);

void ct_dialogs_show_about (GtkWindow *parent);

G_END_DECLS
