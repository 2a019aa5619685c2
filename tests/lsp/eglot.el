;;; Run by test_editors.py in a batch Emacs: opens STORY, starts SERVER under eglot, prints what stands under each
;;; diagnostic, applies the first quick fix at the text AT, and writes the buffer to RESULT.  -*- lexical-binding: t -*-

(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

(setq eglot-sync-connect 20
      eglot-autoreconnect nil
      eglot-confirm-server-initiated-edits nil
      coding-system-for-read 'utf-8-unix
      coding-system-for-write 'utf-8-unix
      require-final-newline nil)
(add-to-list 'eglot-server-programs `(text-mode . ,(split-string (getenv "SERVER") "\n")))

(defun newslint-say (&rest parts)
  (princ (concat (mapconcat (lambda (part) (format "%s" part)) parts "\t") "\n") #'external-debugging-output))

(find-file (getenv "STORY"))
(text-mode)
(apply #'eglot (eglot--guess-contact))
(with-timeout (20 (newslint-say "timeout"))
  (while (< (length (flymake-diagnostics)) (string-to-number (getenv "WANTED")))
    (accept-process-output nil 0.1)
    (flymake-start nil)))
(dolist (diagnostic (sort (flymake-diagnostics)
                          (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
  (newslint-say "diagnostic"
                (plist-get (cdr (assq 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))) :code)
                (buffer-substring (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic))))

(goto-char (point-min))
(search-forward (getenv "AT"))
(let* ((actions (append (eglot-code-actions (match-beginning 0) (match-end 0) "quickfix" nil) nil))
       (action (car actions)))
  (eglot--apply-workspace-edit (plist-get (if (consp (car action)) (cdr action) action) :edit)))
(write-region (point-min) (point-max) (getenv "RESULT"))
(set-buffer-modified-p nil)
(ignore-errors (eglot-shutdown (eglot-current-server)))
