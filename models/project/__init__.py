"""The project file: how a course is kept on disk. Open and save with models.project.project."""
